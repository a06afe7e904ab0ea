package vn.drugfree.scoresheet;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLog;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.ui.freemarker.FreeMarkerTemplateUtils;

/** Sets a sheet as PDF, with the font inside: a printer needs none of its own. */
@Component
class SheetPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(SheetPrinter.class);

    private static final String FONT = "Liberation Serif";
    private static final String FONT_FILES =
            "com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-%s.ttf";

    /** In points. What is signed is one page: a sheet with much to say is set smaller. */
    private static final List<Double> SIZES = List.of(9.0, 8.5, 8.0, 7.5, 7.0, 6.5);

    private final Configuration templates;

    SheetPrinter(Configuration templates) {
        this.templates = templates;
        // Its own log goes past everybody else's; what matters comes to log() below.
        XRLog.setLoggingEnabled(false);
    }

    private record Printed(int pages, byte[] pdf) {}

    /** One page of A4; more only where that would be too small to read. */
    byte[] print(PrintedSheet sheet) {
        Printed largest = print(sheet, SIZES.get(0));
        return SIZES.stream()
                .skip(largest.pages() == 1 ? SIZES.size() : 1)
                .map(size -> print(sheet, size))
                .filter(printed -> printed.pages() == 1)
                .findFirst()
                .orElse(largest)
                .pdf();
    }

    private Printed print(PrintedSheet sheet, double size) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = renderer(page(sheet, size))) {
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                document.save(pdf);
                return new Printed(document.getNumberOfPages(), pdf.toByteArray());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String page(PrintedSheet sheet, double size) throws IOException {
        try {
            return FreeMarkerTemplateUtils.processTemplateIntoString(
                    templates.getTemplate("scoresheet/score-sheet.ftlh"),
                    Map.of("sheet", sheet, "size", String.valueOf(size)));
        } catch (TemplateException failure) {
            throw new IllegalStateException("The sheet cannot be written", failure);
        }
    }

    private static PdfBoxRenderer renderer(String page) {
        return new PdfRendererBuilder()
                .withHtmlContent(page, null)
                .withDiagnosticConsumer(SheetPrinter::log)
                // Says aloud what is a table's head or a heading; and knows no fonts but these.
                .usePdfUaAccessibility(true)
                .useFont(() -> font("Regular"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("Bold"), FONT, 700, FontStyle.NORMAL, true)
                .useFont(() -> font("Italic"), FONT, 400, FontStyle.ITALIC, true)
                .buildPdfRenderer();
    }

    private static InputStream font(String style) {
        try {
            return new ClassPathResource(FONT_FILES.formatted(style)).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void log(Diagnostic told) {
        if (told.hasError()) {
            LOG.warn("{}", told.getFormattedMessage(), told.getError());
        } else {
            LOG.debug("{}", told.getFormattedMessage());
        }
    }
}
