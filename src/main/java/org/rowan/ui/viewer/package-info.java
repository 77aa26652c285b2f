/**
 * Shows a document inside the window: text, pictures, PDF pages and recordings. Whatever can't be shown becomes a calm
 * sentence in its place, with a way to save a copy.
 */
package org.rowan.ui.viewer;
