/** What people and scripts meet: the command line. */
package holdfast.app;
