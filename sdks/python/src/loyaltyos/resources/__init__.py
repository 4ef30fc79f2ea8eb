"""What can be done with each resource."""
