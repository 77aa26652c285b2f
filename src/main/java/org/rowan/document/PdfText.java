package org.rowan.document;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rowan.model.Problem;

/** The text of a PDF's pages. */
final class PdfText {
    private static final Duration TIME = Duration.ofSeconds(60);

    private PdfText() { }

    /** Does not close the channel. What was found before a broken page is worth keeping. */
    static void read(SeekableByteChannel in, Capped text) throws IOException {
        try (Pdf pdf = Pdf.open(WatchedChannel.lent(in))) {
            pdf.within(TIME, () -> {
                new Stripper(pdf.budget(), text).writeText(pdf.document(), text);
                return text;
            });
        } catch (Problem problem) {
            boolean partial = problem.kind() == Problem.Kind.DOCUMENT_BROKEN
                    || problem.kind() == Problem.Kind.DOCUMENT_TOO_LARGE;
            if (!partial || text.isEmpty()) {
                throw problem;
            }
        }
    }

    private static final class Stripper extends PDFTextStripper {
        private final Budget budget;
        private final Capped text;

        Stripper(Budget budget, Capped text) {
            this.budget = budget;
            this.text = text;
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            budget.forget();
            super.processPage(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            budget.check();
            if (text.isFull()) {
                throw new LimitReached();
            }
            if (!InlinePictures.isTooLarge(operator, budget)) {
                super.processOperator(operator, operands);
            }
        }
    }
}
