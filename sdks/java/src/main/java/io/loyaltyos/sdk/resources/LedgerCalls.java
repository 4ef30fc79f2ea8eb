package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.LedgerTransaction;
import io.loyaltyos.sdk.models.Receipt;

/** The calls of {@code ledger}, written down before they are made. */
final class LedgerCalls {

    private LedgerCalls() {}

    static Call<LedgerTransaction> transaction(String ledgerTransactionId, RequestOptions options) {
        return Call.of("ledger.transaction", LedgerTransaction.class)
            .request("GET", "/ledger/transactions/{ledgerTransactionId}", ledgerTransactionId)
            .options(options);
    }

    static Call<Receipt> receipt(String ledgerTransactionId, RequestOptions options) {
        return Call.of("ledger.receipt", Receipt.class)
            .request("GET", "/ledger/transactions/{ledgerTransactionId}/receipt", ledgerTransactionId)
            .options(options);
    }
}
