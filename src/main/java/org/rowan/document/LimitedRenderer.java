package org.rowan.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page, asking before each step whether there is time left, and before each picture how large it is. */
final class LimitedRenderer extends PDFRenderer {
    /** Each transparent group inside another takes memory for a whole page. */
    private static final int DEEPEST_GROUP = 8;

    private final Budget budget;

    LimitedRenderer(Pdf pdf) {
        super(pdf.document());
        budget = pdf.budget();
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private final class Drawer extends PageDrawer {
        private int groups;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.check();
            if (!InlinePictures.isTooLarge(operator, budget)) {
                super.processOperator(operator, operands);
            }
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            requireSize(image);
            if (image instanceof PDImageXObject picture) {
                requireSize(picture.getSoftMask());
                requireSize(picture.getMask());
            }
            super.drawImage(image);
        }

        private void requireSize(PDImage image) {
            if (image != null && (long) image.getWidth() * image.getHeight() > Pictures.MOST_DECODED) {
                throw new LimitReached();
            }
        }

        @Override
        public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
            if (++groups > DEEPEST_GROUP) {
                throw new LimitReached();
            }
            super.showTransparencyGroup(form);
            groups--;
        }
    }
}
