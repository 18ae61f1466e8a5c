; Ending what runs from the folder. Patio has everything on disk before it says so: an end in the
; middle loses nothing, but first it is asked, as Windows asks when somebody logs off.

!macro RUNNING_FUNCTIONS UN
Function ${UN}EndRunning
  ; With this right (SeDebugPrivilege, if we have it at all) the programs of other people end too.
  System::Call 'ntdll::RtlAdjustPrivilege(i 20, i 1, i 0, *i .r0)'
  System::Call 'rstrtmgr::RmStartSession(*i .r1, i 0, w .r2) i .r0'
  ${If} $0 = 0
    StrCpy $3 "$INSTDIR\patio.exe"
    System::Call 'rstrtmgr::RmRegisterResources(i r1, i 1, *w r3, i 0, p 0, i 0, p 0)'
    System::Call 'rstrtmgr::RmShutdown(i r1, i 0, p 0)'
    System::Call 'rstrtmgr::RmEndSession(i r1)'
  ${EndIf}

  ; Whatever is left: it hangs, has no window, or is another home's.
  System::Alloc 32768
  Pop $0
  System::Call 'kernel32::K32EnumProcesses(p r0, i 32768, *i .r1)'
  System::Call 'kernel32::GetCurrentProcessId() i .r6'
  IntOp $1 $1 / 4
  StrLen $7 "$INSTDIR\"
  StrCpy $3 0
  ${While} $3 < $1
    IntOp $4 $3 * 4
    IntPtrOp $4 $0 + $4
    System::Call '*$4(i .r5)'
    ${If} $5 <> $6
      ; PROCESS_TERMINATE, PROCESS_QUERY_LIMITED_INFORMATION and SYNCHRONIZE
      System::Call 'kernel32::OpenProcess(i 0x101001, i 0, i r5) p .r4'
      ${If} $4 P<> 0
        StrCpy $8 ""
        System::Call 'kernel32::QueryFullProcessImageNameW(p r4, i 0, w .r8, *i ${NSIS_MAX_STRLEN})'
        StrCpy $8 $8 $7
        ${If} $8 == "$INSTDIR\"
          System::Call 'kernel32::TerminateProcess(p r4, i 0)'
          System::Call 'kernel32::WaitForSingleObject(p r4, i 10000)'
        ${EndIf}
        System::Call 'kernel32::CloseHandle(p r4)'
      ${EndIf}
    ${EndIf}
    IntOp $3 $3 + 1
  ${EndWhile}
  System::Free $0
FunctionEnd
!macroend
