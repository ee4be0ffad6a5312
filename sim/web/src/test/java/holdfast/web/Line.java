package holdfast.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A page's line to the server, as the browser has it. */
final class Line implements WebSocket.Listener, AutoCloseable {
    record Answer(JsonNode head, byte[] picture) {}

    private final LinkedBlockingQueue<ByteBuffer> parcels = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private ByteBuffer partial = ByteBuffer.allocate(0);
    private WebSocket socket;

    static Line open(Page page) {
        Line line = new Line();
        line.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols(Guard.PROTOCOL, page.guard().token())
                .header("Origin", "http://127.0.0.1:" + page.port())
                .buildAsync(URI.create("ws://127.0.0.1:" + page.port() + "/live"), line)
                .join();
        return line;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        ByteBuffer joined = ByteBuffer.allocate(partial.remaining() + data.remaining());
        joined.put(partial).put(data).flip();
        partial = joined;
        if (last) {
            parcels.add(partial);
            partial = ByteBuffer.allocate(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    /** The answer to a request: a JSON object without its id. */
    Answer ask(String request) throws InterruptedException {
        socket.sendText("{\"id\":1," + request.substring(1), true).join();
        ByteBuffer parcel = parcels.poll(60, TimeUnit.SECONDS);
        byte[] head = new byte[parcel.getInt()];
        parcel.get(head);
        byte[] picture = new byte[parcel.remaining()];
        parcel.get(picture);
        return new Answer(Json.object(new String(head, StandardCharsets.UTF_8)), picture);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
