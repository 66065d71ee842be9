/** Exports that keep everything, offered where a file lost something. PowerShell, to be run by whoever manages Exchange. */
export const exportCommands = {
  mailboxPermission:
    "Get-Mailbox -ResultSize Unlimited | Get-MailboxPermission -IncludeUnresolvedPermissions -IncludeSoftDeletedUserPermissions | Select-Object Identity,User,@{n='AccessRights';e={$_.AccessRights -join ';'}},IsInherited,Deny,InheritanceType | Export-Csv rechten.csv -NoTypeInformation -Encoding UTF8",
  recipientPermission:
    "Get-RecipientPermission -ResultSize Unlimited | Select-Object Identity,Trustee,AccessControlType,@{n='AccessRights';e={$_.AccessRights -join ';'}},IsInherited,InheritanceType | Export-Csv verzenden-als.csv -NoTypeInformation -Encoding UTF8",
  mailbox:
    "Get-Mailbox -ResultSize Unlimited | Select-Object ExternalDirectoryObjectId,UserPrincipalName,PrimarySmtpAddress,DisplayName,Alias,DistinguishedName,RecipientTypeDetails,@{n='GrantSendOnBehalfTo';e={$_.GrantSendOnBehalfTo -join ';'}},ForwardingSmtpAddress,ForwardingAddress,DeliverToMailboxAndForward,AccountDisabled,WhenSoftDeleted,AuditEnabled,@{n='EmailAddresses';e={$_.EmailAddresses -join ';'}} | Export-Csv postvakken.csv -NoTypeInformation -Encoding UTF8",
  folderPermission:
    "Get-Mailbox -ResultSize Unlimited | ForEach-Object { $m = $_; Get-MailboxFolderPermission -Identity \"$($m.PrimarySmtpAddress):\\Agenda\" | Select-Object @{n='Mailbox';e={$m.PrimarySmtpAddress}},FolderName,User,@{n='AccessRights';e={$_.AccessRights -join ';'}},@{n='SharingPermissionFlags';e={$_.SharingPermissionFlags -join ';'}} } | Export-Csv mappen.csv -NoTypeInformation -Encoding UTF8",
  recipientPermissions: '.\\Export-RecipientPermissions.ps1',
} as const;
