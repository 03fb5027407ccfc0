// What the build puts into each module that needs it: how elements are made.
export { createElement, Fragment } from "preact";
