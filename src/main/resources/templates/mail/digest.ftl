Kính gửi: ${addressee}

Những việc sau đây cần được xử lý:
<#list lines as line>

- ${line.task()}
  Mã hồ sơ: ${line.caseCode()}
  Hạn xử lý: ${line.dueOn()} - ${line.standing()}
  Mở việc: ${line.link()}
</#list>

Thư này được gửi tự động. Vui lòng không trả lời.
