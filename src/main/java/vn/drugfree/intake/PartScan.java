package vn.drugfree.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;

/**
 * Looks through the XML parts of a workbook for what Excel never writes but what costs whoever
 * reads it memory, time or secrets: document types with entities, deep nesting, cells far out to
 * the right, numbers of shared texts that do not exist.
 */
final class PartScan {

    private static final int DEEPEST = 40;

    /** Columns up to ZZ. */
    private static final int MOST_CELLS_IN_A_ROW = 702;

    private static final int MOST_FORMULAS = 20;

    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,2}[1-9][0-9]{0,6}");

    /** A reader that counts on a text of that number makes room for all before it. */
    private static final Pattern NUMBER_OF_TEXT = Pattern.compile("[0-9]{1,6}");

    private static final XMLInputFactory PARSERS = parsers();

    private final List<String> formulas = new ArrayList<>();
    private boolean workbook;
    private int depth;
    private int cellsInRow;
    private @Nullable String cell;
    private boolean sharedText;
    private @Nullable StringBuilder value;

    /** Reads a part to its end. */
    void through(InputStream part) throws IOException {
        depth = 0;
        cell = null;
        value = null;
        try {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(part);
            // A second encoding could be read in two ways.
            require("UTF-8".equalsIgnoreCase(reader.getEncoding()));
            while (reader.hasNext()) {
                look(reader, reader.next());
            }
        } catch (XMLStreamException broken) {
            throw new InvalidInput(CleanWorkbook.UNREADABLE);
        }
        part.transferTo(OutputStream.nullOutputStream());
    }

    boolean sawWorkbook() {
        return workbook;
    }

    List<String> formulas() {
        return formulas;
    }

    private void look(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> require(false);
            default -> {}
        }
    }

    private void begin(XMLStreamReader reader) {
        require(++depth <= DEEPEST && value == null);
        switch (reader.getLocalName()) {
            case "workbook" -> workbook = true;
            case "workbookPr" -> refuseOtherCalendar(reader.getAttributeValue(null, "date1904"));
            case "row" -> cellsInRow = 0;
            case "c" -> beginCell(reader);
            case "f" -> noteFormula();
            case "v" -> value = new StringBuilder();
            default -> {}
        }
    }

    private void beginCell(XMLStreamReader reader) {
        String address = reader.getAttributeValue(null, "r");
        require(cell == null && ++cellsInRow <= MOST_CELLS_IN_A_ROW);
        require(address == null || ADDRESS.matcher(address).matches());
        cell = address == null ? "" : address;
        sharedText = "s".equals(reader.getAttributeValue(null, "t"));
    }

    private void noteFormula() {
        if (cell != null && formulas.size() < MOST_FORMULAS) {
            formulas.add(cell);
        }
    }

    private void text(XMLStreamReader reader) {
        if (value != null && sharedText) {
            value.append(reader.getText());
        }
    }

    private void end(String element) {
        depth--;
        if (element.equals("v") && value != null) {
            require(!sharedText || value.isEmpty() || NUMBER_OF_TEXT.matcher(value).matches());
            value = null;
        } else if (element.equals("c")) {
            cell = null;
            sharedText = false;
        }
    }

    /** The library would read its days four years too early. */
    private static void refuseOtherCalendar(@Nullable String date1904) {
        if (date1904 != null && Set.of("1", "true").contains(date1904)) {
            throw new InvalidInput(
                    "Tệp Excel tính ngày từ năm 1904. Trong Excel: Tệp > Tùy chọn > Nâng cao, bỏ"
                            + " \"Sử dụng hệ thống ngày 1904\", kiểm tra lại ngày sinh rồi lưu.");
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new InvalidInput(CleanWorkbook.UNREADABLE);
        }
    }

    private static XMLInputFactory parsers() {
        // Java's own, which has limits of its own; not whichever lies on the class path.
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parsers;
    }
}
