# Grants a client policy to everybody in a list, with a record of what was before.
param(
  [Parameter(Mandatory=$true, HelpMessage="A CSV file with a column SipAddress")]
  [ValidateNotNullOrEmpty()]
  [Alias("List")]
  [string]$Path,

  [Parameter(Mandatory=$true)]
  [string]$PolicyName,

  [switch]$Rollback,
  [int]$Batch = 50,
  [int]$Pause = 5
)

$started = Get-Date
$done = 0; $failed = 0; $skipped = 0
$record = New-Object System.Collections.ArrayList
$undo = "undo-$($started.ToString('yyyyMMdd-HHmm')).csv"

function Test-Policy([string]$name) {
  $found = Get-CsClientPolicy -Filter "Tag:$name" -ErrorAction SilentlyContinue
  return ($found -ne $null)
}

filter Get-Address {
  if ($_.SipAddress -match '^(sip:)?(?<address>[^@\s]+@[^@\s]+)$') { "sip:" + $Matches['address'].ToLower() }
  else { Write-Warning "No address: '$($_.SipAddress)'" }
}

function Set-One {
  param($Address, $Policy)
  $user = Get-CsUser -Identity $Address -EA SilentlyContinue
  if (!$user) { throw "There is nobody with the address $Address." }
  $before = $user.ClientPolicy
  if ("$before" -eq $Policy) { return "same" }
  Grant-CsClientPolicy -Identity $Address -PolicyName $Policy
  [void]$record.Add((New-Object PSObject -Property @{ SipAddress = $Address; Before = "$before"; After = $Policy }))
  "done"
}

if (!(Test-Path $Path)) { Write-Error "There is no list $Path."; exit 3 }
if (!(Test-Policy $PolicyName)) { New-CsClientPolicy -Identity $PolicyName | Out-Null }

$addresses = @(Import-Csv $Path | Get-Address | Select-Object -Unique)
$i = 0
foreach ($address in $addresses) {
  $i++
  Write-Progress -Activity "Granting $PolicyName" -Status $address -PercentComplete ($i / $addresses.Count * 100)
  $result = $null
  try { $result = Set-One -Address $address -Policy $PolicyName }
  catch { $failed += 1; Write-Host "$address : $_" -ForegroundColor Yellow }
  finally {
    if ($i % $Batch -eq 0) { Start-Sleep -Seconds $Pause }
  }
  switch ($result) {
    "done" { $done++ }
    "same" { $skipped++ }
  }
}

$record | Select-Object SipAddress, Before, After | Export-Csv $undo -NoTypeInformation
$took = New-TimeSpan -Start $started -End (Get-Date)
@"
Policy   : $PolicyName
Granted  : $done
Unchanged: $skipped
Failed   : $failed
Took     : $([math]::Round($took.TotalSeconds)) s
"@ > summary.txt
Get-Content summary.txt
if ($failed -gt 0) { exit 1 }
