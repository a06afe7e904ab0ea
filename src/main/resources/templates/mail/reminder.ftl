Kính gửi: ${addressee}
<#if lines?has_content>

Những việc sau đây cần được xử lý (tính đến ${asOf}):
<#list lines as line>

- ${line.task()}
<#if line.holder()?has_content>
  Giao cho: ${line.holder()}
</#if>
  Mã hồ sơ: ${line.caseCode()}
  Hạn xử lý: ${line.dueOn()} - ${line.standing()}
  Mở việc: ${line.link()}
</#list>
</#if>
<#if changes?has_content>

Thời hạn thay đổi:
<#list changes as change>

- ${change.task()}
<#if change.holder()?has_content>
  Giao cho: ${change.holder()}
</#if>
  Mã hồ sơ: ${change.caseCode()}
  Hạn xử lý: ${change.dates()}
  Lý do: ${change.reason()}
  Mở việc: ${change.link()}
</#list>
</#if>

Thư này được gửi tự động. Vui lòng không trả lời.
