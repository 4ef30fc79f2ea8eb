/** How the documents of a language write what a model has a name for. */
export interface Notation {
  /** `client.orders.ingest` */
  readonly operation: (resource: string, method: string) => string;
  /** `Order.orderId` */
  readonly field: (type: string, field: string) => string;
  /** `OrderStatus.CANCELLED`, or the value itself where the language has no names for values. */
  readonly value: (type: string, value: { readonly wire: string; readonly name: string }) => string;
}

/** Members that are reached by a point, and values that have names. */
export const BY_NAME: Notation = {
  operation: (resource, method) => `client.${resource}.${method}`,
  field: (type, field) => `${type}.${field}`,
  value: (type, { name }) => `${type}.${name}`,
};

/** Members that are reached by a point, and values that are written as they are sent. */
export const BY_VALUE: Notation = { ...BY_NAME, value: (_type, { wire }) => `'${wire}'` };

/** Members that are called, and values that have names. */
export const BY_CALL: Notation = {
  ...BY_NAME,
  operation: (resource, method) => `client.${resource}().${method}`,
  field: (type, field) => `${type}.${field}()`,
};
