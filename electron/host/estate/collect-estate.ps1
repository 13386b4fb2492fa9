<#
.SYNOPSIS
    Writes what the Lync client emulator needs to know of an estate into one folder.

.DESCRIPTION
    Run this in the Lync Server Management Shell (Lync Server 2010, 2013) or in the Skype for Business Server
    Management Shell (2015, 2019, Subscription Edition), on a server or an administrator's computer that has it.
    Windows PowerShell 2.0 is enough.

    IT READS AND CHANGES NOTHING. It calls Get- cmdlets, searches Active Directory, and exports one key of the registry of
    this computer. It writes into one new folder and nowhere else. It sends nothing anywhere.

    What is read:
      - client and presence policies; privacy, user services, IM filter and file transfer filter configurations
      - sites, pools and computers of the topology
      - the users that are enabled for the server, with the policies that are granted to them
      - of these users, from Active Directory: names, addresses, department, title, company, office, manager, telephone
        numbers, and the photo (thumbnailPhoto)
      - the zones of Internet Explorer that the services of this computer go by, which the IM filter takes as intranet
    A cmdlet that this version of the server lacks is left out, and the list of what was collected says so.

    The result holds names, telephone numbers and photos of people. Handle it as such. The emulator can put made-up names in
    their place when it imports the folder.

.PARAMETER Folder
    The folder to write into. It must not exist yet. Without it a folder named after date and time is made here.

.PARAMETER WithoutDirectory
    Leaves Active Directory out: no departments, managers, telephone numbers and photos.

.PARAMETER WithoutPhotos
    Leaves the photos out.

.PARAMETER Quiet
    Begins at once, without asking.

.EXAMPLE
    .\collect-estate.ps1

.EXAMPLE
    .\collect-estate.ps1 -Folder C:\Temp\estate -WithoutPhotos
#>
param(
    [string] $Folder = '',
    [switch] $WithoutDirectory,
    [switch] $WithoutPhotos,
    [switch] $Quiet
)

# Attributes of Active Directory that are read. Nothing else of a user object is asked for.
$attributes = @(
    'sAMAccountName', 'userPrincipalName', 'distinguishedName', 'displayName', 'givenName', 'sn', 'mail',
    'msRTCSIP-PrimaryUserAddress', 'department', 'title', 'company', 'physicalDeliveryOfficeName', 'manager',
    'telephoneNumber', 'mobile', 'homePhone', 'otherTelephone'
)

# Enabled users of all versions of the server have this attribute.
$directoryFilter = '(&(objectCategory=person)(objectClass=user)(msRTCSIP-PrimaryUserAddress=*))'

# What the services of a Front End take as intranet; they run as NETWORK SERVICE, S-1-5-20.
$zoneKey = 'HKEY_USERS\S-1-5-20\Software\Microsoft\Windows\CurrentVersion\Internet Settings\ZoneMap'

# Lines of the list of what was collected.
$script:collected = @()

function Add-Line {
    param([string] $Text)
    Write-Host $Text
    $script:collected += $Text
}

# Runs one Get- cmdlet and writes what it returns. A cmdlet that is not there, or that fails, is told of and left out.
function Save-Dump {
    param([string] $Noun, [scriptblock] $Read)
    $command = Get-Command -Name "Get-$Noun" -ErrorAction SilentlyContinue
    if (-not $command) {
        Add-Line -Text "Get-$Noun : left out, this version of the server does not have it."
        return
    }
    try {
        $found = @(& $Read)
        $file = Join-Path -Path $Folder -ChildPath "$Noun.xml"
        $found | Export-Clixml -Path $file -Depth 2
        Add-Line -Text "Get-$Noun : $($found.Count) objects."
    }
    catch {
        Add-Line -Text "Get-$Noun : left out, it failed: $($_.Exception.Message)"
    }
}

# The first value of an attribute, or nothing.
function Get-FirstValue {
    param($Values)
    if ($Values -and $Values.Count -gt 0) {
        $Values[0]
    }
}

# Searches each domain of the forest for the enabled users; writes their attributes, and each photo as a file of its own.
# ADSI is a part of Windows, so that no module for Active Directory has to be installed.
function Save-Directory {
    $people = New-Object -TypeName System.Collections.ArrayList
    $photos = 0
    $photoFolder = Join-Path -Path $Folder -ChildPath 'photos'
    $forest = [System.DirectoryServices.ActiveDirectory.Forest]::GetCurrentForest()
    foreach ($domain in $forest.Domains) {
        $root = New-Object -TypeName System.DirectoryServices.DirectoryEntry -ArgumentList "LDAP://$($domain.Name)"
        $searcher = New-Object -TypeName System.DirectoryServices.DirectorySearcher -ArgumentList $root
        $searcher.Filter = $directoryFilter
        $searcher.PageSize = 500
        foreach ($name in $attributes) {
            $null = $searcher.PropertiesToLoad.Add($name)
        }
        if (-not $WithoutPhotos) {
            $null = $searcher.PropertiesToLoad.Add('thumbnailPhoto')
        }
        $results = $searcher.FindAll()
        foreach ($result in $results) {
            $values = @{}
            foreach ($name in $attributes) {
                $values[$name] = Get-FirstValue -Values $result.Properties[$name]
            }
            $null = $people.Add((New-Object -TypeName PSObject -Property $values))
            $photo = $result.Properties['thumbnailPhoto']
            if ($photo -and $photo.Count -gt 0) {
                if ($photos -eq 0) {
                    $null = New-Item -ItemType Directory -Path $photoFolder
                }
                $photoFile = Join-Path -Path $photoFolder -ChildPath "$($values['sAMAccountName']).jpg"
                [System.IO.File]::WriteAllBytes($photoFile, $photo[0])
                $photos += 1
            }
        }
        $results.Dispose()
    }
    $people | Select-Object -Property $attributes |
        Export-Clixml -Path (Join-Path -Path $Folder -ChildPath 'ADUser.xml') -Depth 2
    Add-Line -Text "Active Directory : $($people.Count) users, $photos photos."
}

# Exports one key of the registry of this computer. An export reads.
function Save-Zones {
    $file = Join-Path -Path $Folder -ChildPath 'zones.reg'
    $null = reg.exe export $zoneKey $file /y 2>$null
    if (Test-Path -Path $file) {
        Add-Line -Text 'Zones of this computer : exported.'
    }
    else {
        Add-Line -Text 'Zones of this computer : left out, the services have none of their own.'
    }
}

Write-Host 'This reads policies, topology, users and their directory entries, and changes nothing.'
Write-Host 'It writes into one new folder, and sends nothing anywhere.'
if (-not $Quiet) {
    $answer = Read-Host -Prompt 'Press Enter to begin, or type n and press Enter to leave'
    if ($answer -eq 'n') {
        return
    }
}

# Outside of the management shell its cmdlets are in one of two modules.
if (-not (Get-Command -Name Get-CsClientPolicy -ErrorAction SilentlyContinue)) {
    foreach ($module in 'SkypeForBusiness', 'Lync') {
        if (Get-Module -Name $module -ListAvailable) {
            Import-Module -Name $module
            break
        }
    }
}
if (-not (Get-Command -Name Get-CsClientPolicy -ErrorAction SilentlyContinue)) {
    Write-Warning -Message 'There is no Get-CsClientPolicy here. Run this in the management shell of Lync Server or Skype for Business Server.'
    return
}

if (-not $Folder) {
    $here = (Get-Location).Path
    $Folder = Join-Path -Path $here -ChildPath "estate-$(Get-Date -Format 'yyyyMMdd-HHmmss')"
}
if (Test-Path -Path $Folder) {
    Write-Warning -Message "$Folder exists already. Name another folder with -Folder."
    return
}
$null = New-Item -ItemType Directory -Path $Folder
# .NET and reg.exe do not know the location of PowerShell.
$Folder = (Resolve-Path -Path $Folder).Path
Add-Line -Text "Collected by collect-estate.ps1 on $(Get-Date -Format 'yyyy-MM-dd HH:mm')."

Save-Dump -Noun 'CsClientPolicy' -Read { Get-CsClientPolicy }
Save-Dump -Noun 'CsPresencePolicy' -Read { Get-CsPresencePolicy }
Save-Dump -Noun 'CsPrivacyConfiguration' -Read { Get-CsPrivacyConfiguration }
Save-Dump -Noun 'CsUserServicesConfiguration' -Read { Get-CsUserServicesConfiguration }
Save-Dump -Noun 'CsImFilterConfiguration' -Read { Get-CsImFilterConfiguration }
Save-Dump -Noun 'CsFileTransferFilterConfiguration' -Read { Get-CsFileTransferFilterConfiguration }
Save-Dump -Noun 'CsSite' -Read { Get-CsSite }
Save-Dump -Noun 'CsPool' -Read { Get-CsPool }
Save-Dump -Noun 'CsComputer' -Read { Get-CsComputer }
Save-Dump -Noun 'CsUser' -Read { Get-CsUser }

if (-not $WithoutDirectory) {
    try {
        Save-Directory
    }
    catch {
        Add-Line -Text "Active Directory : left out, it failed: $($_.Exception.Message)"
    }
}
try {
    Save-Zones
}
catch {
    Add-Line -Text "Zones of this computer : left out, it failed: $($_.Exception.Message)"
}

$script:collected | Set-Content -Path (Join-Path -Path $Folder -ChildPath 'collected.txt') -Encoding UTF8
Write-Host "Done. Drop the folder $Folder on the import page of the emulator, as it is or as a .zip."
