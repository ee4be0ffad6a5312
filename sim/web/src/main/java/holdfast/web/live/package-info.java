/** Two markets of the engine, run side by side on the same luck, and the log from which they can be run again. */
package holdfast.web.live;
