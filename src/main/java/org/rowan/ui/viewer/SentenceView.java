package org.rowan.ui.viewer;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.rowan.model.Problem;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Icon;
import org.rowan.ui.theme.Layout;
import org.rowan.ui.theme.Style;

/** What stands in the place of a document that can't be shown: why, what is safe, and a way to save a copy. */
final class SentenceView implements View {
    private final VBox body;
    private final Button save;

    SentenceView(Problem problem, Source source, Texts texts) {
        save = Layout.button(Icon.SAVE_OUT, texts.get("viewer.saveCopy"), source.saveCopy());
        save.setId("viewer-save-copy");
        Node sentence = Layout.label(sentence(problem, texts), Style.READING, Style.READING_WIDTH);
        sentence.setId("viewer-sentence");
        body = Layout.styled(new VBox(Icon.DOCUMENT.node(), sentence, save), Style.EMPTY, "viewer-sentence");
    }

    /** The common sentence about a wrong byte is about taking a file in; this one is in already. */
    private static String sentence(Problem problem, Texts texts) {
        return problem.kind() == Problem.Kind.NOT_UTF8
                ? texts.get("viewer.notUtf8", problem.arguments().getLast()) : texts.explain(problem);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node keys() {
        return save;
    }

    @Override
    public List<Node> tools() {
        return List.of();
    }
}
