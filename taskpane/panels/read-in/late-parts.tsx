import { lazy } from "react";

// Seldom used, and much code: loaded when it is opened.
export const ReadIn = lazy(async () => ({
  default: (await import(/* webpackChunkName: "read-in" */ "./ReadIn")).ReadIn,
}));

export const OwnForms = lazy(async () => ({
  default: (await import(/* webpackChunkName: "read-in" */ "./OwnForms")).OwnForms,
}));

export const SignedCopy = lazy(async () => ({
  default: (await import(/* webpackChunkName: "read-in" */ "./SignedCopy")).SignedCopy,
}));

export const PublishedCopy = lazy(async () => ({
  default: (await import(/* webpackChunkName: "read-in" */ "./PublishedCopy")).PublishedCopy,
}));
