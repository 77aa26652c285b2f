package org.rowan.cli;

import java.io.IOException;
import org.rowan.model.Content;
import org.rowan.model.Field;
import picocli.CommandLine.Option;

/** Date and place, as free text. */
final class WhenAndWhere {
    @Option(names = "--date", paramLabel = "D", defaultValue = "", descriptionKey = "cli.option.date")
    private String date;
    @Option(names = "--place", paramLabel = "P", defaultValue = "", descriptionKey = "cli.option.place")
    private String place;

    Content in(Content content, Streams streams) throws IOException {
        return content.with(Field.DATE, Given.text(date, streams)).with(Field.PLACE, Given.text(place, streams));
    }
}
