const open = 1;
  const end = '</script>';
