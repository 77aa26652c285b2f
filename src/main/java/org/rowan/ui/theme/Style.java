package org.rowan.ui.theme;

/** Names of the style classes that views put on their nodes. */
public final class Style {
    public static final String PAGE_HEAD = "page-head";
    public static final String TITLE = "title";
    /** Small muted text, such as the label above a field. */
    public static final String CAPTION = "caption";
    public static final String SMALL = "small";
    public static final String STRONG = "strong";
    public static final String MUTED = "muted";
    public static final String ACCENT = "accent";
    /** Berry red text; for recording, destroying and leaving the casebook only. */
    public static final String DANGER_TEXT = "danger-text";
    /** Fixed-width text for codes, hashes and cards. */
    public static final String CODE = "code";
    /** Text to be read at length: more space between lines. */
    public static final String READING = "reading";
    /** Not wider than 72 characters. */
    public static final String READING_WIDTH = "reading-width";

    /** A button: the one thing to do here. */
    public static final String PRIMARY = "primary";
    /** A button that destroys, or lets something leave. */
    public static final String DANGER = "danger";
    /** A button without a frame. */
    public static final String QUIET = "quiet";

    public static final String PAGE = "page";
    public static final String SURFACE = "surface";
    public static final String CARD = "card";
    public static final String NOTE_CARD = "note-card";
    public static final String DANGER_CARD = "danger-card";
    /** The centred words of a page without content. */
    public static final String EMPTY = "empty";
    /** What lies between a sheet and the page under it. */
    public static final String VEIL = "veil";
    public static final String SHEET = "sheet-card";
    /** The line at the foot of the window where work shows. */
    public static final String STRIP = "strip";
    public static final String TABS = "tabs";

    /** List cells of 60 px with two lines, instead of one line of 36. */
    public static final String TWO_LINES = "two-lines";
    /** List cells as high as their content. */
    public static final String FREE_LINES = "free-lines";

    public static final String GAP_4 = "gap-4";
    public static final String GAP_8 = "gap-8";
    public static final String GAP_16 = "gap-16";
    public static final String GAP_24 = "gap-24";
    public static final String PAD_8 = "pad-8";
    public static final String PAD_16 = "pad-16";
    public static final String PAD_24 = "pad-24";

    private Style() {
    }
}
