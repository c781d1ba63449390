/**
 * In which order the parts of an element must stand, as ISO/IEC 29500 (transitional) has it: Word and Excel call a file
 * damaged where they stand otherwise. Only elements that we write, and those beside them.
 */
export const childOrder: Readonly<Record<string, readonly string[]>> = {
  // SpreadsheetML
  workbook:
    "fileVersion workbookPr workbookProtection bookViews sheets externalReferences definedNames calcPr extLst".split(
      " ",
    ),
  worksheet: (
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges autoFilter " +
    "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
    "headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts extLst"
  ).split(" "),
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
  xf: ["alignment", "protection"],
  dxf: "font numFmt fill alignment border protection".split(" "),
  border: "left right top bottom diagonal".split(" "),
  c: ["f", "v", "is"],
  dataValidation: ["formula1", "formula2"],
  sheetView: ["pane", "selection"],
  // WordprocessingML
  "w:document": ["w:background", "w:body"],
  "w:p": ["w:pPr", "*"],
  "w:r": ["w:rPr", "*"],
  "w:pPr": (
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:framePr w:widowControl w:numPr w:suppressLineNumbers w:pBdr " +
    "w:shd w:tabs w:suppressAutoHyphens w:kinsoku w:wordWrap w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN " +
    "w:bidi w:adjustRightInd w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:jc w:textDirection " +
    "w:textAlignment w:outlineLvl w:divId w:cnfStyle w:rPr w:sectPr"
  ).split(" "),
  "w:rPr": (
    "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:caps w:smallCaps w:strike w:dstrike w:outline w:shadow w:emboss w:imprint " +
    "w:noProof w:snapToGrid w:vanish w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:effect w:bdr " +
    "w:shd w:fitText w:vertAlign w:rtl w:cs w:em w:lang"
  ).split(" "),
  "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"],
  "w:tblPr": (
    "w:tblStyle w:tblpPr w:tblOverlap w:bidiVisual w:tblStyleRowBandSize w:tblStyleColBandSize w:tblW w:jc " +
    "w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription"
  ).split(" "),
  "w:tr": ["w:tblPrEx", "w:trPr", "w:tc"],
  "w:tc": ["w:tcPr", "w:p"],
  "w:tcPr": (
    "w:cnfStyle w:tcW w:gridSpan w:hMerge w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText " +
    "w:vAlign w:hideMark"
  ).split(" "),
  "w:tblCellMar": ["w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end"],
  "w:tcMar": ["w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end"],
  "w:sectPr": (
    "w:headerReference w:footerReference w:footnotePr w:endnotePr w:type w:pgSz w:pgMar w:paperSrc w:pgBorders " +
    "w:lnNumType w:pgNumType w:cols w:formProt w:vAlign w:noEndnote w:titlePg w:textDirection w:bidi w:rtlGutter w:docGrid"
  ).split(" "),
  "w:style": (
    "w:name w:aliases w:basedOn w:next w:link w:autoRedefine w:hidden w:uiPriority w:semiHidden w:unhideWhenUsed " +
    "w:qFormat w:locked w:rsid w:pPr w:rPr w:tblPr w:trPr w:tcPr w:tblStylePr"
  ).split(" "),
  "w:styles": ["w:docDefaults", "w:latentStyles", "w:style"],
  "w:font": "w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig w:embedRegular".split(" "),
};

/** Headers and footers of one section may come in any order. */
export const together: readonly string[] = ["w:headerReference", "w:footerReference"];
