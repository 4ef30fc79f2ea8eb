package example;

import io.loyaltyos.sdk.LoyaltyOSClient;
import io.loyaltyos.sdk.models.LineItemRequest;
import io.loyaltyos.sdk.models.OrderRequest;
import io.loyaltyos.sdk.models.OrderResult;

/** Rewards one order, and says what came of it. The environment says where LoyaltyOS is and who calls. */
public class Checkout {

    public static void main(String[] args) {
        try (LoyaltyOSClient client = LoyaltyOSClient.fromEnvironment()) {
            OrderRequest order = OrderRequest.builder()
                .orderId("ord_8k2p")
                .customerId("cust_a1b2")
                .orderTotal("149.99")
                .currencyCode("GBP")
                .lineItems(LineItemRequest.builder().sku("TRAINER-42").quantity(1).unitPrice("149.99").build())
                .build();
            OrderResult result = client.orders().ingest(order);
            System.out.println(result.pointsEarned());
            System.out.println(result.newBalance());
            System.out.println(result.tier());
        }
    }
}
