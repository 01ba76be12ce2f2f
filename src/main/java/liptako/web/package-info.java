/** The pages: one package a desk, with what each page shows. Calls the rooms' services and is called by none of them. */
package liptako.web;
