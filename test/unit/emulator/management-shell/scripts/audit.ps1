param([string[]]$Check = @("Photos", "Privacy", "Polls", "Filter"), [switch]$Fix)

$findings = @()
$checks = @{
  Photos  = { Get-CsClientPolicy | ? { $_.MaxPhotoSizeKb -gt 30 } | % { "$($_.Identity): photos of $($_.MaxPhotoSizeKb) KB" } }
  Privacy = { Get-CsPrivacyConfiguration | ? { -not $_.EnablePrivacyMode } | % { "$($_.Identity): privacy mode is off" } }
  Polls   = {
    Get-CsClientPolicy | % {
      $interval = $_.WebServicePollInterval
      if ($interval -and ([TimeSpan]"$interval").TotalMinutes -lt 10) { "$($_.Identity): polls every $interval" }
    }
  }
  Filter  = { $f = Get-CsImFilterConfiguration; if (!$f.Enabled) { "Global: links are not filtered" } }
}

function Add-Finding {
  param([Parameter(ValueFromPipeline=$true)][string]$Text, [string]$Name)
  begin { $n = 0 }
  process { $n++; $script:findings += [pscustomobject]@{ Check = $Name; Number = $n; Text = $Text } }
  end { if ($n -eq 0) { Write-Verbose "$Name is in order" } }
}

:checks foreach ($name in $Check) {
  if (!$checks.ContainsKey($name)) {
    Write-Warning "There is no check $name."
    continue checks
  }
  & $checks[$name] | Add-Finding -Name $name
}

$findings | Format-Table Check, Number, Text -AutoSize | Out-String | Write-Host
Get-CsUser -ResultSize Unlimited -ErrorVariable problems -OutVariable everybody | Out-Null
"{0} people, {1} problems, {2} findings" -f $everybody.Count, $problems.Count, $findings.Count

if ($Fix) {
  $fixable = $findings | Where-Object { $_.Check -eq "Photos" }
  $fixable | ForEach-Object {
    $id = $_.Text.Split(":")[0..1] -join ":"
    if ($id -notlike "Tag:*" -and $id -notlike "site:*") { $id = "Global" }
    Set-CsClientPolicy -Identity $id -MaxPhotoSizeKb 30 -WhatIf:$false
  }
  do { $left = @(Get-CsClientPolicy | ? { $_.MaxPhotoSizeKb -gt 30 }).Count; $tries++ } while ($left -gt 0 -and $tries -lt 3)
  "left: $left"
}
$global:LastAudit = $findings
. { $auditDone = $true }
if ($auditDone) { "done" } else { "not done" }
