#requires -version 2.0
<#
.SYNOPSIS
  Who has which client policy, and what it does to photos.
.PARAMETER Pool
  Only people of this pool.
#>
[CmdletBinding()]
param(
  [string]$Pool = "*",
  [ValidateSet("Csv", "Html", "Both")]
  [string]$Format = "Both",
  [string]$Folder = "$env:USERPROFILE\Documents\Reports",
  [switch]$OnlyGranted
)

Set-StrictMode -Version 2
$ErrorActionPreference = "Stop"

function Write-Log {
  param(
    [Parameter(Mandatory=$true, Position=0)][string]$Message,
    [ValidateSet("Info", "Warn", "Error")][string]$Level = "Info"
  )
  $line = "{0:yyyy-MM-dd HH:mm:ss} [{1}] {2}" -f (Get-Date), $Level.ToUpper(), $Message
  $line | Out-File $script:LogFile -Append -Encoding UTF8
  switch ($Level) {
    "Warn" { Write-Warning $Message }
    "Error" { Write-Host $Message -ForegroundColor Red }
    default { Write-Verbose $Message }
  }
}

function Get-PhotoRule($policy) {
  if ($policy -eq $null) { return "unknown" }
  switch -Regex ("$($policy.DisplayPhoto)") {
    "^NoPhoto$" { "none" }
    "^PhotosFromADOnly$" { "directory" }
    default { "all" }
  }
}

if (-not (Get-Module -Name Lync)) { Import-Module Lync }
if (-not (Test-Path $Folder)) { New-Item $Folder -ItemType Directory | Out-Null }
$LogFile = Join-Path $Folder ("run-" + (Get-Date -Format yyyyMMdd) + ".log")
Write-Log "Started by $env:USERDOMAIN\$env:USERNAME on $env:COMPUTERNAME"

$policies = @{}
Get-CsClientPolicy | ForEach-Object { $policies[[string]$_.Identity] = $_ }
Write-Log ("{0} policies" -f $policies.Count)

$rows = @()
$users = Get-CsUser | Where-Object { $_.RegistrarPool -like $Pool } | Sort-Object DisplayName
foreach ($user in $users) {
  try {
    $granted = [string]$user.ClientPolicy
    if ($OnlyGranted -and [string]::IsNullOrEmpty($granted)) { continue }
    $effective = Get-CsEffectivePolicy -Identity $user.SipAddress
    $name = ([string]$effective.ClientPolicy) -replace "^Tag:", ""
    $policy = $policies[$name]
    if ($policy -eq $null) { $policy = $policies["Tag:$name"] }
    $row = New-Object PSObject -Property @{
      Name = $user.DisplayName
      Address = $user.SipAddress -replace "^sip:", ""
      Policy = $name
      Photos = Get-PhotoRule $policy
    }
    $row | Add-Member -MemberType NoteProperty -Name Size -Value $policy.MaxPhotoSizeKb
    $rows += $row
  }
  catch [System.Management.Automation.CommandNotFoundException] {
    Write-Log $_.Exception.Message -Level Error
    exit 2
  }
  catch {
    Write-Log "Skipped $($user.DisplayName): $($_.Exception.Message)" -Level Warn
  }
}

$columns = "Name", "Address", "Policy", "Photos", "Size"
if ($Format -eq "Csv" -or $Format -eq "Both") {
  $rows | Select-Object $columns | Export-Csv (Join-Path $Folder "photos.csv") -NoTypeInformation
}
if ($Format -eq "Html" -or $Format -eq "Both") {
  $style = @"
<style>
td { border: 1px solid }
</style>
"@
  $rows | Select-Object $columns | ConvertTo-Html -Title "Photos" -Head $style | Set-Content (Join-Path $Folder "photos.html")
}

$rows | Group-Object Photos | Sort-Object Count -Descending | ForEach-Object {
  Write-Host ("{0,-12}{1,6}" -f $_.Name, $_.Count)
}
Write-Log "Wrote $($rows.Count) rows"
if ($rows.Count -eq 0) { exit 1 }
exit 0
