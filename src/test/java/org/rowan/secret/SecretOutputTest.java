package org.rowan.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SecretOutputTest {
    private static byte[] room(SecretOutput output) throws ReflectiveOperationException {
        Field room = SecretOutput.class.getDeclaredField("room");
        room.setAccessible(true);
        return (byte[]) room.get(output);
    }

    private static boolean isWiped(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }

    @Test
    void itTakesDownWhatIsWrittenAndWipesTheRoomItOutgrows() throws IOException, ReflectiveOperationException {
        try (SecretOutput output = new SecretOutput()) {
            output.write('a');
            byte[] first = room(output);
            byte[] many = new byte[10_000];
            Arrays.fill(many, (byte) 7);
            output.write(many);
            byte[] all = output.copy();
            assertEquals(10_001, all.length);
            assertEquals('a', all[0]);
            assertArrayEquals(many, Arrays.copyOfRange(all, 1, all.length));
            assertTrue(isWiped(first));
        }
    }

    @Test
    void closingWipesIt() throws ReflectiveOperationException {
        SecretOutput output = new SecretOutput();
        output.write('a');
        output.close();
        assertTrue(isWiped(room(output)));
        assertEquals(0, output.copy().length);
    }
}
