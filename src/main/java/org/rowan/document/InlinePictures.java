package org.rowan.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Pictures that stand in the middle of a page's drawing: PDFBox unpacks them past the streams that we measure. */
final class InlinePictures {
    private InlinePictures() { }

    /** @return whether the operator begins a picture that is left out, because it is too large or broken */
    static boolean isTooLarge(Operator operator, Budget budget) {
        if (!operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE) || operator.getImageData() == null) {
            return false;
        }
        try {
            byte[] packed = operator.getImageData();
            COSDictionary parameters = operator.getImageParameters();
            budget.take(DecodingLimit.measure(new ByteArrayInputStream(packed), parameters, budget));
            return pixels(parameters) > Pictures.MOST_DECODED;
        } catch (IOException broken) {
            return true;
        }
    }

    private static long pixels(COSDictionary parameters) {
        return (long) parameters.getInt(COSName.W, COSName.WIDTH, 1) * parameters.getInt(COSName.H, COSName.HEIGHT, 1);
    }
}
