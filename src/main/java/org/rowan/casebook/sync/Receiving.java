package org.rowan.casebook.sync;

import java.io.IOException;

/** Work that takes in what came from elsewhere: all of it is kept, or none. */
@FunctionalInterface
public interface Receiving<T> {
    T from(Receiver receiver) throws IOException;
}
