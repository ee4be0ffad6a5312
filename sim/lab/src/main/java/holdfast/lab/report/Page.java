package holdfast.lab.report;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the parts together: template, style sheet and script of this package, with the model of one report. */
final class Page {
    private static final Configuration TEMPLATES = templates();

    private Page() {}

    static String html(Material m, List<Figure> figures) {
        return html("report.ftlh", Sections.model(m, figures));
    }

    /** A page from a template and its model. */
    static String html(String name, Map<String, Object> of) {
        String style = resource("report.css");
        String script = resource("report.js");
        Map<String, Object> model = new LinkedHashMap<>(of);
        model.put("style", markup(style));
        model.put("script", markup(script));
        model.put("styleHash", hash(style));
        model.put("scriptHash", hash(script));
        StringWriter out = new StringWriter();
        try {
            Template template = TEMPLATES.getTemplate(name);
            template.process(model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(name + ": " + e.getMessageWithoutStackTop(), e);
        }
        return out.toString();
    }

    /** Marks a text as markup made here; everything else is escaped by the template. */
    static Object markup(String text) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(text);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(Page.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWhitespaceStripping(true);
        return configuration;
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
