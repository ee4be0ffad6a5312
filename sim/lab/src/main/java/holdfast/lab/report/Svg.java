package holdfast.lab.report;

/** Writes one SVG drawing. Coordinates are rounded to a tenth of a pixel, so equal charts are equal bytes. */
final class Svg {
    /** Mean width of a letter, in font sizes; a little generous. */
    private static final double LETTER = 0.54;

    private final StringBuilder out = new StringBuilder();
    private final double width;
    private final double height;

    /** @param about what the drawing shows, for those who cannot see it */
    Svg(double width, double height, String about) {
        this.width = width;
        this.height = height;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(at(width))
                .append(' ')
                .append(at(height))
                .append("\" role=\"img\" aria-label=\"")
                .append(escape(about))
                .append("\" font-family=\"system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif\">");
        rect(0, 0, width, height, Look.PAPER);
    }

    void rect(double x, double y, double w, double h, Look look) {
        out.append("<rect x=\"").append(at(x)).append("\" y=\"").append(at(y));
        out.append("\" width=\"")
                .append(at(Math.max(0, w)))
                .append("\" height=\"")
                .append(at(Math.max(0, h)));
        close(look);
    }

    void line(double x1, double y1, double x2, double y2, Look look) {
        out.append("<line x1=\"").append(at(x1)).append("\" y1=\"").append(at(y1));
        out.append("\" x2=\"").append(at(x2)).append("\" y2=\"").append(at(y2));
        close(look);
    }

    void circle(double x, double y, double r, Look look) {
        out.append("<circle cx=\"").append(at(x)).append("\" cy=\"").append(at(y));
        out.append("\" r=\"").append(at(r));
        close(look);
    }

    void path(CharSequence d, Look look) {
        if (d.length() > 0) {
            out.append("<path d=\"").append(d);
            close(look);
        }
    }

    /** @param anchor start, middle or end */
    void text(double x, double y, String anchor, double size, Look look, String content) {
        out.append("<text x=\"").append(at(x)).append("\" y=\"").append(at(y));
        out.append("\" text-anchor=\"").append(anchor);
        out.append("\" font-size=\"").append(at(size)).append("\" ").append(look.attributes());
        out.append('>').append(escape(content)).append("</text>");
    }

    /** Another drawing inside this one. */
    void nested(double x, double y, double w, double h, String svg) {
        out.append("<g>")
                .append(svg.replaceFirst(
                        "<svg ",
                        "<svg x=\"" + at(x) + "\" y=\"" + at(y) + "\" width=\"" + at(w) + "\" height=\"" + at(h)
                                + "\" "));
        out.append("</g>");
    }

    String done() {
        return out + "</svg>\n";
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** Width of a text, estimated. */
    static double width(String text, double size) {
        return text.length() * size * LETTER;
    }

    /** A coordinate: at most one decimal, no trailing zero. */
    static String at(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    if (visible(c)) {
                        safe.appendCodePoint(c);
                    } else {
                        safe.append('\ufffd');
                    }
                }
            }
        });
        return safe.toString();
    }

    /** False for what XML forbids and for separators that end a line in scripts. */
    private static boolean visible(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' || c >= 0x7f && c < 0xa0;
        return !control && c != 0x2028 && c != 0x2029 && (c < 0xd800 || c > 0xdfff) && (c & 0xfffe) != 0xfffe;
    }

    private void close(Look look) {
        out.append("\" ").append(look.attributes()).append("/>");
    }
}
