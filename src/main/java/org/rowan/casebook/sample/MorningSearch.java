package org.rowan.casebook.sample;

import org.rowan.model.Problem;

/** A search of a flat, told by two people in two languages. */
final class MorningSearch {
    private MorningSearch() {
    }

    static void on(Shelf shelf) throws Problem {
        shelf.open("Morning search", "3 March 2024, before dawn", "Upper Alderbank, third floor", """
                This is a sample: every person, place and date in it is invented.
                A flat was searched without a paper being shown. Two telephones and a child's tablet were taken \
                away. Juniper was questioned for nine hours and released without a record of it.""");
        shelf.person("Juniper", "interviewee", "Teaches music. Prefers to be met on Thursdays, never at home. "
                + "Wishes that her children are left out of any report.");
        shelf.person("Ольха", "neighbour, witness", "Видела всё с лестницы. Просит не указывать этаж и подъезд.");
        shelf.testimony("Juniper, first conversation", "10 March 2024", "a friend's kitchen", "English, interpreted",
                "Juniper, interpreter Heron", """
                They rang at ten to six. I remember the time because the bread was not yet in the oven. I asked \
                them to wait until the children had dressed. One of them said: we have time, you don't.

                They were five. Four wore masks. The fifth did all the talking and was polite throughout, which was \
                worse. I asked for the paper three times. He said that it would be shown to me where we were going.

                They took my telephone and my husband's, and the tablet with my daughter's drawings on it. Nobody \
                wrote a list. I asked for one. He smiled and said that I could write it myself.

                [She stops. We pause for a quarter of an hour.]

                I was in a room without a window until three in the afternoon. Nobody hit me. They asked about the \
                choir: who comes, who pays for the hall. Then the same again. Then they told me to go home.""");
        shelf.testimony("Ольха: что было слышно на лестнице", "12 марта 2024", "по телефону", "русский", "Ольха", """
                Я проснулась от шагов. Их было много, и все они старались идти тихо — от этого и проснулась. \
                Посмотрела на часы: без десяти шесть.

                Дверь они не ломали, звонили. Я всё слышала: она просила показать бумагу, три раза просила. \
                Ей так ничего и не показали.

                Потом вынесли коробку и детский планшет. Девочка стояла в дверях и молчала. Я вынесла ей чаю с мёдом, \
                больше я ничего не могла сделать.""");
        shelf.note("Before the next conversation", """
                Ask Juniper whether the letter to the ombudsperson was answered.
                Do not ask again about the room without a window unless she begins.
                Her lawyer needs the list of what was taken, with the tablet on it.""");
        shelf.document("letter-to-the-ombudsperson.txt", """
                To the Ombudsperson

                On 3 March, shortly before six in the morning, my flat was searched. I was shown no decision of a
                court and given no record. The following was taken and has not been returned:

                1. two mobile telephones;
                2. one tablet that belongs to my daughter, aged nine.

                I ask you to find out on what grounds this was done, who ordered it, and when our property will be
                given back.

                Juniper (the name is known to the bearer of this letter)
                """);
    }
}
