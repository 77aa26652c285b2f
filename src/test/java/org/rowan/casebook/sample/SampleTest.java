package org.rowan.casebook.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rowan.casebook.Casebook;
import org.rowan.casebook.TestCasebooks;
import org.rowan.model.CaseSummary;
import org.rowan.model.Kind;
import org.rowan.model.Problem;

class SampleTest {
    @Test
    void theSampleHasCasesInThreeScriptsThatSearchFinds() throws Problem {
        try (Casebook casebook = TestCasebooks.open()) {
            Sample.into(casebook);
            assertEquals(3, casebook.records().cases().size());
            assertEquals("Morning search", casebook.records().cases().getFirst().title());
            assertTrue(casebook.records().cases().stream().mapToInt(CaseSummary::documents).sum() > 0);
            assertEquals(1, casebook.search().find("мед чаю", 9).size());
            assertEquals(1, casebook.search().find("удвух", 9).size());
            assertEquals(1, casebook.search().find("დერეფანში წყალი", 9).size());
            assertEquals("contents", casebook.search().find("\"aged nine\"", 9).getFirst().field());
        }
    }

    @Test
    void theSampleSaysThatItIsOneAndPeopleHaveCodeNamesOnly() throws Problem {
        try (Casebook casebook = TestCasebooks.open()) {
            Sample.into(casebook);
            assertEquals(1, casebook.search().find("invented", 9).size());
            assertEquals(1, casebook.search().find("вымышлены", 9).size());
            assertEquals(1, casebook.search().find("გამოგონილია", 9).size());
            assertTrue(casebook.records().all(Kind.PERSON).size() >= 5);
        }
    }
}
