package example;

import io.loyaltyos.sdk.LoyaltyOSClient;
import io.loyaltyos.sdk.models.LineItemRequest;
import io.loyaltyos.sdk.models.OrderRequest;
import io.loyaltyos.sdk.models.OrderResult;
import org.springframework.boot.CommandLineRunner;
import org.springframework.stereotype.Component;

/** Rewards one order, and says what came of it. */
@Component
class Checkout implements CommandLineRunner {

    private final LoyaltyOSClient loyaltyOS;

    Checkout(LoyaltyOSClient loyaltyOS) {
        this.loyaltyOS = loyaltyOS;
    }

    @Override
    public void run(String... args) {
        OrderRequest order = OrderRequest.builder()
            .orderId("ord_8k2p")
            .customerId("cust_a1b2")
            .orderTotal("149.99")
            .currencyCode("GBP")
            .lineItems(LineItemRequest.builder().sku("TRAINER-42").quantity(1).unitPrice("149.99").build())
            .build();
        OrderResult result = loyaltyOS.orders().ingest(order);
        System.out.println(result.pointsEarned());
        System.out.println(result.newBalance());
        System.out.println(result.tier());
    }
}
