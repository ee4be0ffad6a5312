/**
 * Runs that are carried out on other machines. Here is what any engine needs: errands and answers as bytes, and where to find the
 * engine; no engine's classes are seen from here.
 */
package holdfast.lab.remote;
