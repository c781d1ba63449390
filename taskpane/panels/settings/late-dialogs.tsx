import { lazy } from "react";

// The dialogs come in a file of their own, which is fetched with the late panels.

export const UnitDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "./UnitDialog")).UnitDialog,
}));
export const SettingsDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "./SettingsDialog")).SettingsDialog,
}));
export const DiagnosisDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "./DiagnosisDialog")).DiagnosisDialog,
}));
export const HelpDialog = lazy(async () => ({
  default: (await import(/* webpackChunkName: "panels" */ "./HelpDialog")).HelpDialog,
}));
