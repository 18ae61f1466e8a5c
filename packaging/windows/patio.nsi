; The installer for Windows; packaging/windows/installer.py compiles it.
;
; Per user, without an administrator, unless /AllUsers says otherwise. On the command line:
;   /S               without a window; what is wrong is said on the console
;   /AllUsers        for everybody on this computer, in Program Files; needs an administrator
;   /CurrentUser     for whoever runs it, where there is one for everybody already
;   /COMPANY=FILE    the company's .patio-invite: Patio joins with it when it is first opened. Without
;                    it a company.patio-invite beside the installer counts
;   /D=FOLDER        another folder; the last word, without quotation marks
; How it ends: 0 done, 1 left by the person, 2 could not write (what was there is put back), 10 a
; newer Patio is there, 11 no room, 12 no rights, 13 no such company file, 14 Patio stays open,
; 15 this Windows is too old.
;
; It is given VERSION, NUMBERS (four of them), OUT, SIZE_KB, ROOM_MB and FILES, and may be given ICON,
; SIDE (a picture for the last page) and SIGN (a command that signs the uninstaller; %1 is the file).

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetCompressorDictSize 32
ManifestDPIAware true
ManifestSupportedOS Win10

!define APP "Patio"
!define ID "org.patio.Patio"
!define COMPANY_FILE "company.patio-invite"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${APP}"
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\${ID}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallDir"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "UninstallString"

!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include Sections.nsh

Name "${APP}"
BrandingText "${APP} ${VERSION}"
OutFile "${OUT}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${APP}"
VIAddVersionKey "CompanyName" "The Patio project"
VIAddVersionKey "LegalCopyright" "The Patio project, Apache-2.0"
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif
!ifdef SIDE
  !define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
  !define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!endif
!ifdef SIGN
  !uninstfinalize '${SIGN}' = 0
!endif

Var Upgrade ; the version that is there already, or empty
Var Company ; the company file that came along, or empty

!define MUI_ABORTWARNING
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(CHOOSE)"
!define MUI_COMPONENTSPAGE_TEXT_COMPLIST " "
!define MUI_PAGE_CUSTOMFUNCTION_PRE ChooseAsBefore
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION OpenAsPerson
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is for whoever speaks neither.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"
!include "texts.nsh"

; Ends with a sentence: in a box, or where there is no window on the console.
!macro REFUSE STATUS TEXT
  Push "${TEXT}"
  Call Tell
  SetErrorLevel ${STATUS}
!macroend

!include "${FILES}" ; made from the bundle: INSTALL_FILES, DELETE_FILES and EACH_AT_TOP
!include "running.nsh"
!insertmacro RUNNING_FUNCTIONS ""
!insertmacro RUNNING_FUNCTIONS "un."
!include "replacing.nsh"

Function .onInit
  SetRegView 64
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    !insertmacro REFUSE 15 "$(TOO_OLD)"
    Quit
  ${EndIf}
  ; MultiUser.nsh would say it in a box that nobody sees in a silent run.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $R1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $R1
    ${If} $R1 != "Admin"
      !insertmacro REFUSE 12 "$(NO_RIGHTS)"
      Quit
    ${EndIf}
  ${EndIf}
  StrCpy $R2 "$INSTDIR" ; of /D=, else empty
  !insertmacro MULTIUSER_INIT
  ${If} $R2 != ""
    StrCpy $INSTDIR "$R2"
  ${EndIf}
  ${If} ${Silent}
    Call ChooseAsBefore
  ${EndIf}
FunctionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Function OpenAsPerson
  ; By the person's desktop: the installer may be an administrator.
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\patio.exe"'
FunctionEnd

Section "Patio" SECTION_PATIO
  SectionIn RO
  Call LookFirst
  Call EndRunning
  Call SetAside
  ClearErrors
  !insertmacro INSTALL_FILES
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors} ; in a silent run NSIS leaves out what it cannot write, and goes on
    Abort
  ${EndIf}
  ${If} $Company != ""
    CopyFiles /SILENT "$Company" "$INSTDIR\${COMPANY_FILE}"
  ${EndIf}
  Call ForgetPrevious

  CreateShortCut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\patio.exe"
  WriteRegStr SHCTX "Software\${ID}" "InstallDir" "$INSTDIR"

  WriteRegStr SHCTX "Software\Classes\patio" "" "URL:Patio"
  WriteRegStr SHCTX "Software\Classes\patio" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\patio\DefaultIcon" "" "$INSTDIR\patio.exe,0"
  WriteRegStr SHCTX "Software\Classes\patio\shell\open\command" "" '"$INSTDIR\patio.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.patio-invite" "" "${ID}.invite"
  WriteRegStr SHCTX "Software\Classes\.patio-invite" "Content Type" "application/vnd.patio.invite"
  WriteRegStr SHCTX "Software\Classes\${ID}.invite" "" "$(INVITATION)"
  WriteRegStr SHCTX "Software\Classes\${ID}.invite\DefaultIcon" "" "$INSTDIR\patio.exe,0"
  WriteRegStr SHCTX "Software\Classes\${ID}.invite\shell\open\command" "" '"$INSTDIR\patio.exe" "%1"'

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${APP}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\patio.exe"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "The Patio project"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  ; SHCNE_ASSOCCHANGED: the desktop reads links and endings again.
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "$(AUTOSTART)" SECTION_AUTOSTART
  ${If} $MultiUser.InstallMode == "CurrentUser"
    ReadRegStr $0 HKLM "${RUN_KEY}" "${APP}"
    ${If} $0 == "" ; else what is installed for everybody opens the same home already
      ; As the switch in Patio's own settings writes it: it looks for the home at the end.
      Push "$LOCALAPPDATA\patio"
      Call AsWord
      Pop $0
      Push "$INSTDIR\patio.exe"
      Call AsWord
      Pop $1
      WriteRegStr HKCU "${RUN_KEY}" "${APP}" '$1 --background --home $0'
    ${EndIf}
  ${Else}
    WriteRegStr HKLM "${RUN_KEY}" "${APP}" '"$INSTDIR\patio.exe" --background'
  ${EndIf}
SectionEnd

; Bound to the program, which may move to another port, and never for public networks.
!macro OPEN_FIREWALL NAME PROGRAM WHAT
  nsExec::ExecToLog '"$SYSDIR\netsh.exe" advfirewall firewall add rule name="${NAME}" dir=in action=allow program="$INSTDIR\${PROGRAM}" ${WHAT} profile=private,domain enable=yes'
  Pop $0
!macroend

!macro CLOSE_FIREWALL
  nsExec::ExecToLog '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name="Patio (TCP)"'
  Pop $0
  nsExec::ExecToLog '"$SYSDIR\netsh.exe" advfirewall firewall delete rule name="Patio (mDNS)"'
  Pop $0
!macroend

Section "$(FIREWALL)" SECTION_FIREWALL
  ; Only an administrator may; everybody else is asked by Windows when Patio first listens.
  ${If} $MultiUser.Privileges == "Admin"
    !insertmacro CLOSE_FIREWALL
    !insertmacro OPEN_FIREWALL "Patio (TCP)" "patio.exe" "protocol=TCP"
    !insertmacro OPEN_FIREWALL "Patio (TCP)" "patio-cli.exe" "protocol=TCP"
    !insertmacro OPEN_FIREWALL "Patio (mDNS)" "patio.exe" "protocol=UDP localport=5353"
    !insertmacro OPEN_FIREWALL "Patio (mDNS)" "patio-cli.exe" "protocol=UDP localport=5353"
  ${EndIf}
SectionEnd

; After a change a person keeps what was chosen before: who switched the start with Windows off in
; Patio's settings does not find it on again.
Function ChooseAsBefore
  ReadRegStr $Upgrade SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $Upgrade != ""
    ReadRegStr $R0 SHCTX "${RUN_KEY}" "${APP}"
    ${If} $R0 == ""
      !insertmacro UnselectSection ${SECTION_AUTOSTART}
    ${EndIf}
  ${EndIf}
FunctionEnd

Section "un.Patio" UNSECTION_PATIO
  ${GetParameters} $R0
  StrCpy $R2 keep
  ClearErrors
  ${GetOptions} $R0 "/DELETEDATA" $R1
  ${IfNot} ${Errors}
    StrCpy $R2 delete
  ${ElseIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(ASK_DATA)" /SD IDNO IDYES`
    StrCpy $R2 delete
  ${EndIf}

  Call un.EndRunning
  !insertmacro DELETE_FILES
  Delete "$INSTDIR\${COMPANY_FILE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when it is empty: somebody may have chosen a folder with other things in it
  Delete "$SMPROGRAMS\${APP}.lnk"
  DeleteRegKey SHCTX "Software\Classes\patio"
  DeleteRegKey SHCTX "Software\Classes\.patio-invite"
  DeleteRegKey SHCTX "Software\Classes\${ID}.invite"
  DeleteRegValue SHCTX "${RUN_KEY}" "${APP}"
  DeleteRegKey SHCTX "Software\${ID}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  ${If} $MultiUser.Privileges == "Admin"
    !insertmacro CLOSE_FIREWALL
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ${If} $R2 == delete
    SetShellVarContext current ; else it is a folder of everybody
    RMDir /r "$LOCALAPPDATA\patio"
  ${EndIf}
SectionEnd
