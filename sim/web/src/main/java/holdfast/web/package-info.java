/** The classroom: a server on the loopback address, the page's files, and who may do what. */
package holdfast.web;
