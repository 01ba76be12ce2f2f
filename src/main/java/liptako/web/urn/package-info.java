/** The desk of elections on paper: clerk, chair and scrutineers each see their own acts. */
package liptako.web.urn;
