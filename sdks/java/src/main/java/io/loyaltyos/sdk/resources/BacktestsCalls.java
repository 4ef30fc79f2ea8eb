package io.loyaltyos.sdk.resources;

import io.loyaltyos.sdk.RequestOptions;
import io.loyaltyos.sdk.internal.Call;
import io.loyaltyos.sdk.models.Backtest;
import io.loyaltyos.sdk.models.BacktestPage;
import io.loyaltyos.sdk.models.BacktestRequest;
import io.loyaltyos.sdk.params.ListBacktestsParams;
import org.jspecify.annotations.Nullable;

/** The calls of {@code backtests}, written down before they are made. */
final class BacktestsCalls {

    private BacktestsCalls() {}

    static Call<BacktestPage> list(ListBacktestsParams params, @Nullable String cursor, RequestOptions options) {
        return Call.of("backtests.list", BacktestPage.class)
            .request("GET", "/rule-sets/backtests")
            .query("limit", params.limit())
            .query("cursor", cursor)
            .options(options);
    }

    static Call<Backtest> create(BacktestRequest body, RequestOptions options) {
        return Call.of("backtests.create", Backtest.class)
            .request("POST", "/rule-sets/backtests")
            .unrepeatable()
            .body(body)
            .options(options);
    }

    static Call<Backtest> get(String backtestId, RequestOptions options) {
        return Call.of("backtests.get", Backtest.class)
            .request("GET", "/rule-sets/backtests/{backtestId}", backtestId)
            .options(options);
    }

    static Call<Backtest> cancel(String backtestId, RequestOptions options) {
        return Call.of("backtests.cancel", Backtest.class)
            .request("DELETE", "/rule-sets/backtests/{backtestId}", backtestId)
            .unrepeatable()
            .options(options);
    }
}
