package holdfast.lab.store;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes comma-separated values (RFC 4180): UTF-8, a point in decimals, the fewest digits that read back exactly. */
public final class Csv {
    private final BufferedWriter out;
    private boolean first = true;

    /** @param header names of the columns */
    public Csv(OutputStream stream, List<String> header) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        for (String name : header) {
            text(name);
        }
        end();
    }

    /** Quoted where it must be. */
    public Csv text(String value) throws IOException {
        boolean quote = false;
        for (int k = 0; k < value.length() && !quote; k++) {
            quote = ",\"\r\n".indexOf(value.charAt(k)) >= 0;
        }
        return raw(quote ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }

    public Csv number(long value) throws IOException {
        return raw(Long.toString(value));
    }

    /** An empty cell for NaN. */
    public Csv number(double value) throws IOException {
        return raw(plain(value));
    }

    public Csv empty() throws IOException {
        return raw("");
    }

    /** Ends the row. */
    public void end() throws IOException {
        out.write("\r\n");
        first = true;
    }

    public void flush() throws IOException {
        out.flush();
    }

    private Csv raw(String text) throws IOException {
        if (!first) {
            out.write(',');
        }
        out.write(text);
        first = false;
        return this;
    }

    /** Empty for NaN, {@code 3} rather than {@code 3.0}, else the shortest digits. */
    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String text = NumberOutput.toString(value, true);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
