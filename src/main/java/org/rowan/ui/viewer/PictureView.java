package org.rowan.ui.viewer;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.rowan.text.Texts;
import org.rowan.ui.theme.Layout;

/** A picture: as it fits or larger, moved by arrow keys, wheel or dragging. */
final class PictureView implements View {
    private final Image picture;
    private final ImageView image;
    private final ScrollPane pane;
    private final Zoom zoom;

    PictureView(String name, Image picture, Texts texts) {
        this.picture = picture;
        image = new ImageView(picture);
        image.setSmooth(true);
        image.setPreserveRatio(true);
        image.setAccessibleText(texts.get("viewer.picture", name));
        pane = Layout.styled(new ScrollPane(new StackPane(image)), "viewer-picture");
        pane.setId("viewer-picture");
        pane.setFitToWidth(true);
        pane.setFitToHeight(true);
        pane.setPannable(true);
        zoom = new Zoom(texts, texts.get("viewer.fit"));
        zoom.listen(pane);
        zoom.scale().subscribe(scale -> image.setFitWidth(Math.max(1, picture.getWidth() * scale.doubleValue())));
        pane.layoutBoundsProperty().subscribe(this::room);
    }

    /** A small picture is not blown up: it would look worse than it is. */
    private void room(Bounds bounds) {
        double across = (bounds.getWidth() - 4) / picture.getWidth();
        double down = (bounds.getHeight() - 4) / picture.getHeight();
        zoom.fits(Math.clamp(Math.min(across, down), 0.01, 1));
    }

    @Override
    public Node body() {
        return pane;
    }

    @Override
    public List<Node> tools() {
        return zoom.tools();
    }
}
