/** The clerk's desk: the sitting on one page, and the pages that prepare it (sessions, order of business, deputies). */
package liptako.web.clerk;
