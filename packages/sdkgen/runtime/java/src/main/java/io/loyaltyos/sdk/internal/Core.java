package io.loyaltyos.sdk.internal;

import io.loyaltyos.sdk.ApiResponse;
import io.loyaltyos.sdk.errors.CancelledException;
import io.loyaltyos.sdk.errors.ConfigurationException;
import io.loyaltyos.sdk.internal.Configuration.Credentials;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** What makes the calls of a client, of those that wait and of those that do not alike. */
public final class Core implements AutoCloseable {

    private static final SecureRandom SECURE_RANDOM = new SecureRandom();

    private final Configuration configuration;
    private final Timers timers;
    private final Transport transport;
    private final Execution.Setting setting;
    private final TokenSource tokens;
    private volatile boolean closed;

    /**
     * A core that goes by the time of this machine.
     *
     * @param configuration how it is set up.
     */
    public Core(Configuration configuration) {
        this(
            configuration,
            Timers.system(),
            () -> ThreadLocalRandom.current().nextDouble(),
            Behaviour.MAX_RESPONSE_BYTES
        );
    }

    /** A core that tests tell the time and the dice. */
    Core(Configuration configuration, Timers timers, DoubleSupplier random, int maxResponseBytes) {
        this.configuration = configuration;
        this.timers = timers;
        this.transport = new Transport(configuration.httpClient(), maxResponseBytes, configuration.attemptTimeout());
        Observer observer = new Observer(configuration.hooks(), configuration.logger());
        this.setting = new Execution.Setting(timers, transport, observer, random);
        this.tokens = new TokenSource(timers, tokenRequest());
    }

    private Supplier<CompletableFuture<Outcome<Token>>> tokenRequest() {
        if (configuration.credentials() instanceof Credentials.TenantKey key) {
            return () -> Execution.start(setting, new TokenPlan(configuration, key, timers)).end();
        }
        Supplier<String> provider = ((Credentials.CustomerToken) configuration.credentials()).provider();
        // The program's own code may block: it runs where futures run.
        return () -> CompletableFuture.supplyAsync(() -> provided(provider));
    }

    /** A customer's token is used until it is refused. */
    private Outcome<Token> provided(Supplier<String> provider) {
        try {
            String access = Checks.token("customerToken", provider.get());
            long never = timers.nanoTime() + Long.MAX_VALUE / 2;
            return new Outcome.Success<>(new Token(access, null, never, never));
        } catch (RuntimeException failure) {
            return new Outcome.Failed<>(new Failure.Configuration("The provider of customer tokens failed.", failure));
        }
    }

    /**
     * Makes a call without waiting for it.
     *
     * @param call the call.
     * @param <T> what it gives.
     * @return what it gives, with its answer. Cancelling the future closes the connection or ends the pause.
     */
    public <T> CompletableFuture<ApiResponse<T>> send(Call<T> call) {
        if (closed) return CompletableFuture.failedFuture(isClosed());
        Execution<ApiResponse<T>> execution = start(call);
        LinkedFuture<ApiResponse<T>> result = new LinkedFuture<>();
        result.follow((Timers.Cancellable) execution);
        execution.end().whenComplete((outcome, defect) -> {
            if (outcome instanceof Outcome.Success<ApiResponse<T>> success) result.complete(success.value());
            else if (outcome instanceof Outcome.Failed<ApiResponse<T>> failed) result.completeExceptionally(
                failed.failure().toException()
            );
            else result.completeExceptionally(defect);
        });
        return result;
    }

    /**
     * Makes a call without waiting for it.
     *
     * @param call the call.
     * @param <T> what it gives.
     * @return what it gives. Cancelling the future closes the connection or ends the pause.
     */
    public <T> CompletableFuture<T> sendForData(Call<T> call) {
        return LinkedFuture.map(send(call), ApiResponse::data);
    }

    /**
     * Makes a call and waits for it.
     *
     * @param call the call.
     * @param <T> what it gives.
     * @return what it gives, with its answer.
     */
    public <T> ApiResponse<T> await(Call<T> call) {
        if (Thread.currentThread().isInterrupted()) throw interrupted(call, null);
        if (closed) throw isClosed();
        Execution<ApiResponse<T>> execution = start(call);
        Outcome<ApiResponse<T>> outcome;
        try {
            outcome = execution.end().get();
        } catch (InterruptedException interrupt) {
            execution.cancel();
            Thread.currentThread().interrupt();
            throw interrupted(call, interrupt);
        } catch (ExecutionException defect) {
            throw new IllegalStateException(call.operation + " could not be carried out", defect.getCause());
        }
        if (outcome instanceof Outcome.Failed<ApiResponse<T>> failed) throw failed.failure().toException();
        return ((Outcome.Success<ApiResponse<T>>) outcome).value();
    }

    private static ConfigurationException isClosed() {
        return new ConfigurationException("The client is closed.", null);
    }

    private static CancelledException interrupted(
        Call<?> call,
        @org.jspecify.annotations.Nullable InterruptedException cause
    ) {
        return new CancelledException("The thread that waited for " + call.operation + " was interrupted.", cause);
    }

    private <T> Execution<ApiResponse<T>> start(Call<T> call) {
        return Execution.start(setting, new CallPlan<>(call, configuration, tokens, timers, Core::nonce));
    }

    private static String nonce() {
        byte[] bytes = new byte[Behaviour.NONCE_BYTES];
        SECURE_RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Waits for calls under way where Java can (21 and above), and forgets what was to be done. */
    @Override
    public void close() {
        closed = true;
        transport.close();
        timers.close();
    }

    /** Does not show who calls. */
    @Override
    public String toString() {
        return configuration.baseUrl().toString();
    }
}
