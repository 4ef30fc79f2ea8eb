/** A sample member and the totals, in pounds, of the orders that brought them where they are. */
export interface SampleCustomer {
  readonly customerId: string;
  readonly profile: { readonly email: string; readonly firstName: string; readonly lastName: string };
  readonly orders: readonly SampleOrder[];
}

export interface SampleOrder {
  readonly orderId: string;
  readonly sku: string;
  /** Pence. */
  readonly totalMinor: bigint;
  readonly daysAgo: number;
}

/** One member in each tier of the sample programme. cust_a1b2 earns 500 as Bronze, 1500 as Silver and 850 as Gold: 2850. */
export const SAMPLE_CUSTOMERS: readonly SampleCustomer[] = [
  {
    customerId: 'cust_a1b2',
    profile: { email: 'grace@example.com', firstName: 'Grace', lastName: 'Mbeki' },
    orders: [
      { orderId: 'ord_seed_1', sku: 'COAT-7', totalMinor: 250_00n, daysAgo: 90 },
      { orderId: 'ord_seed_2', sku: 'SOFA-1', totalMinor: 600_00n, daysAgo: 60 },
      { orderId: 'ord_seed_3', sku: 'LAMP-3', totalMinor: 283_33n, daysAgo: 30 },
    ],
  },
  {
    customerId: 'cust_bronze',
    profile: { email: 'bao@example.com', firstName: 'Bao', lastName: 'Nguyễn' },
    orders: [{ orderId: 'ord_seed_4', sku: 'SOCK-2', totalMinor: 12_50n, daysAgo: 10 }],
  },
  {
    customerId: 'cust_silver',
    profile: { email: 'sofia@example.com', firstName: 'Sofía', lastName: 'Álvarez' },
    orders: [
      { orderId: 'ord_seed_5', sku: 'COAT-7', totalMinor: 260_00n, daysAgo: 45 },
      { orderId: 'ord_seed_6', sku: 'TRAINER-42', totalMinor: 149_99n, daysAgo: 5 },
    ],
  },
  {
    customerId: 'cust_platinum',
    profile: { email: 'petra@example.com', firstName: 'Petra', lastName: 'Král' },
    orders: [
      { orderId: 'ord_seed_7', sku: 'KITCHEN-1', totalMinor: 5200_00n, daysAgo: 200 },
      { orderId: 'ord_seed_8', sku: 'TRAINER-42', totalMinor: 149_99n, daysAgo: 20 },
    ],
  },
];
