package example;

import io.loyaltyos.sdk.LoyaltyOSClient;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** Makes the one client, which Micronaut closes at its end. */
@Factory
class LoyaltyOSFactory {

    @Singleton
    @Bean(preDestroy = "close")
    LoyaltyOSClient loyaltyOS(
        @Value("${loyaltyos.base-url}") String baseUrl,
        @Value("${loyaltyos.tenant}") String tenantSlug,
        @Value("${loyaltyos.api-key}") String apiKey
    ) {
        return LoyaltyOSClient.builder().baseUrl(baseUrl).tenantSlug(tenantSlug).apiKey(apiKey).build();
    }
}
