/**
 * The exchange folder: any folder that something else carries to others and back. It is looked at again and again and
 * never held: no lock, no open folder and no notification that a system would count as use, so that a stick can be
 * unplugged at any time. What lies there is read whole before it is offered, and nothing in it is ever changed.
 */
package org.rowan.bundle.inbox;
