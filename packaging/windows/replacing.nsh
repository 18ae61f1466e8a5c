; What is looked at before anything changes, and how one version takes the place of another: the
; files of the old one are set aside and come back when the new ones cannot be written.

!define ASIDE "$INSTDIR\previous"

; A sentence on the stack: in a box, or in a silent run on the console that started us.
Function Tell
  Exch $0
  ${If} ${Silent}
    Push $1
    System::Call 'kernel32::AttachConsole(i -1)'
    System::Call 'kernel32::GetStdHandle(i -11) p .r1'
    ${If} $1 P> 0
      FileWrite $1 "$0$\r$\n"
    ${EndIf}
    Pop $1
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "$0"
  ${EndIf}
  Pop $0
FunctionEnd

; One word of a command line: between quotation marks only where it has a space, as Python writes
; them, which is how Patio knows its own line again.
Function AsWord
  Exch $0
  Push $1
  ${WordFind} "$0" " " "E+1{" $1
  ${IfNot} ${Errors}
    StrCpy $0 '"$0"'
  ${EndIf}
  ClearErrors
  Pop $1
  Exch $0
FunctionEnd

; What /COMPANY= names, into $Company. Taken apart by Windows, which knows quotation marks around
; the file and around the whole word; NSIS knows one of them.
Function WordOfCompany
  StrCpy $Company ""
  System::Call 'kernel32::GetCommandLineW() p .r0'
  System::Call 'shell32::CommandLineToArgvW(p r0, *i .r1) p .r0'
  StrCpy $2 0
  ${While} $2 < $1
    IntOp $3 $2 * ${NSIS_PTR_SIZE}
    IntPtrOp $3 $0 + $3
    System::Call '*$3(w .r4)'
    StrCpy $5 $4 9
    ${If} $5 == "/COMPANY="
      StrCpy $Company $4 "" 9
    ${EndIf}
    IntOp $2 $2 + 1
  ${EndWhile}
  System::Call 'kernel32::LocalFree(p r0)'
FunctionEnd

Function LookFirst
  ReadRegStr $Upgrade SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $Upgrade != ""
    ${VersionCompare} "$Upgrade" "${VERSION}" $R0
    ${If} $R0 = 1
      !insertmacro REFUSE 10 "$(NEWER)"
      Abort
    ${EndIf}
  ${EndIf}

  ${GetRoot} "$INSTDIR" $R0
  ${DriveSpace} "$R0\" "/D=F /S=M" $R1
  ${IfNot} ${Errors}
  ${AndIf} $R1 < ${ROOM_MB}
    !insertmacro REFUSE 11 "$(NO_ROOM)"
    Abort
  ${EndIf}

  Call WordOfCompany
  ${If} $Company == ""
    ${If} ${FileExists} "$EXEDIR\${COMPANY_FILE}"
      StrCpy $Company "$EXEDIR\${COMPANY_FILE}"
    ${EndIf}
  ${Else}
    ${If} ${FileExists} "$Company\*.*"
    ${OrIfNot} ${FileExists} "$Company"
      !insertmacro REFUSE 13 "$(NO_COMPANY)"
      Abort
    ${EndIf}
    GetFullPathName $Company "$Company"
  ${EndIf}

  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $R0 "$INSTDIR\writable" w
  ${If} ${Errors}
    !insertmacro REFUSE 12 "$(NO_FOLDER)"
    Abort
  ${EndIf}
  FileClose $R0
  Delete "$INSTDIR\writable"
FunctionEnd

!macro SET_ASIDE NAME
  ${If} ${FileExists} "$INSTDIR\${NAME}"
    Rename "$INSTDIR\${NAME}" "${ASIDE}\${NAME}"
  ${EndIf}
!macroend

!macro PUT_BACK NAME
  ${If} ${FileExists} "${ASIDE}\${NAME}"
    RMDir /r "$INSTDIR\${NAME}"
    Delete "$INSTDIR\${NAME}"
    Rename "${ASIDE}\${NAME}" "$INSTDIR\${NAME}"
  ${EndIf}
!macroend

Function PutBack
  SetOutPath "$TEMP" ; a folder that we stand in cannot be moved
  !insertmacro EACH_AT_TOP PUT_BACK
  RMDir "${ASIDE}"
FunctionEnd

Function SetAside
  Call PutBack ; of an installation that was cut off
  CreateDirectory "${ASIDE}"
  ClearErrors
  !insertmacro EACH_AT_TOP SET_ASIDE
  ${If} ${Errors}
    Call PutBack
    !insertmacro REFUSE 14 "$(STAYS_OPEN)"
    Abort
  ${EndIf}
FunctionEnd

Function ForgetPrevious
  RMDir /r "${ASIDE}"
FunctionEnd

; A disk that is full, most likely: NSIS has said which file it was.
Function .onInstFailed
  ${If} ${FileExists} "${ASIDE}\*.*"
    Call PutBack
    Push "$(PUT_BACK)"
    Call Tell
  ${EndIf}
FunctionEnd
