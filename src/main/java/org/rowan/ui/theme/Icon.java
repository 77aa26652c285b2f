package org.rowan.ui.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one family of icons, by what they mean here. */
public enum Icon {
    SEARCH(Feather.SEARCH), CASES(Feather.FOLDER), PEOPLE(Feather.USERS), PERSON(Feather.USER),
    TESTIMONY(Feather.MESSAGE_SQUARE), DOCUMENT(Feather.FILE), DOCUMENTS(Feather.PAPERCLIP), NOTE(Feather.EDIT_3),
    PICTURE(Feather.IMAGE), SOUND(Feather.VOLUME_2), TEXT(Feather.FILE_TEXT), EXCHANGE(Feather.SEND),
    RECEIVE(Feather.INBOX), BACKUP(Feather.ARCHIVE), CARD(Feather.CREDIT_CARD), HISTORY(Feather.CLOCK),
    TRASH(Feather.TRASH_2), SAFETY(Feather.SHIELD), SETTINGS(Feather.SETTINGS), LOCK(Feather.LOCK), KEY(Feather.KEY),
    NEW(Feather.PLUS), REMOVE(Feather.X), BACK(Feather.ARROW_LEFT), MORE(Feather.MORE_HORIZONTAL),
    DOWN(Feather.CHEVRON_DOWN), RIGHT(Feather.CHEVRON_RIGHT), UP(Feather.ARROW_UP), SORT(Feather.BAR_CHART),
    SHOW(Feather.EYE), HIDE(Feather.EYE_OFF), SAVED(Feather.CHECK), RESTORE(Feather.ROTATE_CCW),
    SAVE_OUT(Feather.DOWNLOAD), DAMAGE(Feather.ALERT_TRIANGLE), INFORMATION(Feather.INFO), HELP(Feather.HELP_CIRCLE),
    FOLDER(Feather.FOLDER), HOME(Feather.HOME), DRIVE(Feather.HARD_DRIVE), PLAY(Feather.PLAY), PAUSE(Feather.PAUSE),
    LARGER(Feather.ZOOM_IN), SMALLER(Feather.ZOOM_OUT), LEFT(Feather.CHEVRON_LEFT), COPY(Feather.COPY),
    VERIFIED(Feather.USER_CHECK), LIGHT(Feather.SUN), DARK(Feather.MOON);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /** @return a new node; its size and colour come from the style sheets */
    public FontIcon node() {
        return new FontIcon(glyph);
    }
}
