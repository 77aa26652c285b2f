package org.rowan.casebook.sample;

import org.rowan.model.Problem;

/** A night in a police station, told in Georgian. */
final class NightAtTheStation {
    private NightAtTheStation() {
    }

    static void on(Shelf shelf) throws Problem {
        shelf.open("ღამე სადგურზე", "დაახლოებით 2022 წლის 5 იანვარი", "ძველი სადგური", """
                ნიმუში: ყველა ადამიანი, ადგილი და თარიღი გამოგონილია.
                წიფელი ღამით გააჩერეს სადგურთან და დილამდე დერეფანში ალოდინეს. ოქმი არ შეუდგენიათ.""");
        shelf.person("წიფელი", "დაზარალებული", "სტუდენტი. შეხვედრა მხოლოდ დღისით.");
        shelf.testimony("წიფელის მონათხრობი", "2022 წლის 9 იანვარი", "ბიბლიოთეკა", "ქართული", "წიფელი", """
                ღამით ორი მანქანა გაჩერდა სადგურთან. მითხრეს, რომ ტელეფონი უნდა ჩამებარებინა.

                ექვსი საათი ველოდე დერეფანში. წყალი მხოლოდ დილით მომიტანეს.

                სახელები არ ვიცი, მაგრამ ერთ-ერთის ხმა მახსოვს.""");
        shelf.note("For the lawyer", "No record was made of the night. The library's camera may have seen the two "
                + "cars; it keeps its pictures for thirty days.");
    }
}
