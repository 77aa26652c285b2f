package org.rowan.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private Scene scene;
    private Label body;
    private Label head;
    private Button primary;

    @Start
    void show(Stage stage) {
        body = Layout.label("A quiet reading room. Тихий читальный зал. წყნარი სამკითხველო.");
        head = Layout.label("Morning search", Style.PAGE_HEAD);
        primary = Layout.button(Icon.NEW, "New case", () -> { }, Style.PRIMARY);
        scene = new Scene(gallery(), 700, 800);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void textGrowsWithTheChosenSize(FxRobot robot) {
        robot.interact(() -> dress(Palette.LIGHT, 100));
        assertEquals(14, body.getFont().getSize(), 0.1);
        assertEquals(24, head.getFont().getSize(), 0.1);
        assertTrue(primary.getHeight() >= 32);
        robot.interact(() -> dress(Palette.LIGHT, 200));
        assertEquals(28, body.getFont().getSize(), 0.1);
        assertEquals(48, head.getFont().getSize(), 0.1);
    }

    @Test
    void theInkFollowsThePalette(FxRobot robot) {
        robot.interact(() -> dress(Palette.LIGHT, 100));
        assertEquals(Color.web("#22211e"), body.getTextFill());
        robot.interact(() -> dress(Palette.DARK, 100));
        assertEquals(Color.web("#ebe7df"), body.getTextFill());
    }

    private void dress(Palette palette, int percent) {
        Theme.apply(scene, palette, percent);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Snapshots.write(scene, "theme-" + palette + "-" + percent);
    }

    private VBox gallery() {
        TextArea area = Layout.styled(new TextArea("He came in the morning.\nОни пришли утром.\nდილით მოვიდნენ."),
                Style.READING, Style.READING_WIDTH);
        area.setPrefRowCount(4);
        ListView<String> list = new ListView<>();
        list.getItems().addAll("K-7QF3T2MW  Morning search", "K-2MDA7QF3  Border");
        list.getSelectionModel().select(0);
        list.setPrefHeight(90);
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().add("Newest first");
        combo.setValue("Newest first");
        return Layout.styled(Layout.column(Style.GAP_16, head, body,
                Layout.label("What is noted is saved a second later.", Style.MUTED),
                Layout.row(Style.GAP_8, primary, Layout.button("Cancel", () -> { }),
                        Layout.button(Icon.MORE, "More", () -> { }, Style.QUIET),
                        Layout.button(Icon.TRASH, "Delete for good", () -> { }, Style.DANGER)),
                Layout.field("Title", new TextField("Morning search")), Layout.field("Testimony", area),
                Layout.row(Style.GAP_16, combo, new CheckBox("Verified"), new ProgressBar(0.4)), list,
                Layout.styled(Layout.column(Style.GAP_8, Layout.label("Facts", Style.TITLE)), Style.CARD)), Style.PAGE);
    }
}
